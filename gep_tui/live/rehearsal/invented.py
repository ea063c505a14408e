"""The sentences of a rehearsal’s invented people, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from gep_tui.domain.protocol.protocol import Text

#: What people say, by kind of note.
SAID: Mapping[str, tuple[Text, ...]] = {
    "fact": (
        Text(
            fr="Trois réunions ont été reportées depuis septembre.",
            en="Three meetings have been put off since September.",
        ),
        Text(
            fr="L’équipe compte onze personnes, dont deux arrivées cet été.",
            en="The team has eleven people, two of them new.",
        ),
        Text(
            fr="La consigne a été donnée par courriel, sans échange.",
            en="The instruction came by e-mail, without a talk.",
        ),
    ),
    "question": (
        Text(fr="Qui était présent quand la décision a été prise ?", en="Who was there when the decision was made?"),
        Text(fr="Qu’as-tu déjà essayé ?", en="What have you tried already?"),
        Text(
            fr="Qu’est-ce qui te touche le plus dans cette situation ?",
            en="What touches you most in this situation?",
        ),
    ),
    "request": (
        Text(
            fr="Comment annoncer le changement d’horaires sans perdre la confiance de l’équipe ?",
            en="How do I announce the new hours without losing the team’s trust?",
        ),
    ),
    "lead": (
        Text(
            fr="Rencontrer la cheffe de service avant la réunion.",
            en="Meet the head of the service before the meeting.",
        ),
        Text(fr="Proposer un essai de deux semaines.", en="Offer a trial of two weeks."),
        Text(fr="Demander à l’équipe ce qu’elle garderait.", en="Ask the team what it would keep."),
    ),
    "hypothesis": (
        Text(fr="Le service voisin n’a peut-être pas été prévenu.", en="Perhaps the service next door was not told."),
        Text(
            fr="Peut-être que le vrai sujet est la charge de travail.",
            en="Perhaps the real subject is the work load.",
        ),
    ),
    "resonance": (
        Text(fr="J’ai vécu la même chose à mon arrivée.", en="I lived through the same when I arrived."),
        Text(fr="Cela me rappelle une fusion d’équipes.", en="It reminds me of a merger of teams."),
    ),
    "learning": (
        Text(fr="Je repars avec l’idée de demander avant de proposer.", en="I take away: ask before you propose."),
        Text(fr="Un désaccord dit tôt coûte moins cher.", en="A disagreement said early costs less."),
    ),
    "commitment": (
        Text(fr="Prendre rendez-vous avec la direction.", en="Make an appointment with the management."),
        Text(
            fr="Écrire une page sur l’essai et l’envoyer au groupe.",
            en="Write a page on the trial and send it to the group.",
        ),
    ),
    "topic": (
        Text(fr="Une équipe qui ne se parle plus.", en="A team that no longer talks."),
        Text(fr="Prendre un poste après quelqu’un de très aimé.", en="Taking over from somebody much loved."),
        Text(fr="Dire non à une demande urgente.", en="Saying no to an urgent request."),
    ),
    "decision": (Text(fr="Nous prenons le deuxième sujet.", en="We take the second topic."),),
    "process": (Text(fr="Le silence après la question a aidé.", en="The silence after the question helped."),),
    "weather": (Text(fr="Nuageux, avec une éclaircie.", en="Cloudy, with a bright spell."),),
    "gratitude": (Text(fr="Merci pour l’écoute sans jugement.", en="Thanks for listening without judging."),),
}

#: Sentences for kinds that have none of their own.
ANYTHING: tuple[Text, ...] = (
    Text(fr="Il faudrait en reparler à la prochaine séance.", en="We should come back to this next time."),
    Text(fr="Ce point mérite un exemple concret.", en="This needs a concrete example."),
)
