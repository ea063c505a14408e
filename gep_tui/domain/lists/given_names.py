"""Common French and English given names, to tell a column of people from one of services."""

from __future__ import annotations

import re

from gep_tui.domain.stream.text import bare

_NAMES = frozenset((
    "abdel", "abdou", "adam", "adele", "adrien", "agathe", "agnes", "ahmed", "aicha", "aissatou", "alain", "alan",
    "albert", "alex", "alexandra", "alexandre", "alexis", "ali", "alice", "aline", "alison", "amadou", "amandine",
    "amelie", "amina", "amine", "amy", "ana", "anais", "andre", "andrea", "andrew", "angela", "angelique", "anita",
    "ann", "anna", "anne", "annick", "annie", "anthony", "antoine", "antonio", "arnaud", "arthur", "audrey",
    "aurelie", "aurore", "awa", "axel", "aziz", "barbara", "beatrice", "ben", "benedicte", "benjamin", "benoit",
    "bernadette", "bernard", "berthe", "bertrand", "brian", "brigitte", "bruno", "camille", "carine", "carla",
    "carlos", "carole", "caroline", "catherine", "cecile", "cedric", "celia", "celine", "chantal", "charles",
    "charlotte", "chloe", "chris", "christelle", "christian", "christiane", "christine", "christophe", "claire",
    "clara", "claude", "claudine", "clemence", "clement", "clotilde", "colette", "corinne", "cyril", "daniel",
    "daniele", "danielle", "david", "deborah", "delphine", "denis", "denise", "diane", "didier", "dominique",
    "donald", "edith", "edouard", "elena", "eleonore", "eliane", "elisa", "elisabeth", "elise", "elizabeth", "ella",
    "elodie", "emilie", "emily", "emma", "emmanuel", "emmanuelle", "eric", "erwan", "estelle", "esther", "etienne",
    "eva", "eveline", "evelyne", "fabien", "fabienne", "fabrice", "fadila", "farid", "fatima", "fatou", "fatoumata",
    "felix", "florence", "florian", "francis", "franck", "francois", "francoise", "frank", "fred", "frederic",
    "frederique", "gabriel", "gabrielle", "gael", "gaelle", "genevieve", "george", "georges", "gerald", "gerard",
    "germaine", "ghislaine", "gilbert", "gilles", "ginette", "giulia", "grace", "gregoire", "gregory", "guillaume",
    "guy", "gwenaelle", "habib", "hakim", "hamza", "hannah", "hans", "hassan", "helen", "helene", "henri", "henry",
    "herve", "hugo", "hugues", "ian", "ibrahim", "ibrahima", "ines", "ingrid", "irene", "isabelle", "ismael",
    "ivan", "jack", "jacqueline", "jacques", "james", "jamila", "jan", "jane", "janine", "jason", "jean", "jeanne",
    "jeannine", "jennifer", "jeremie", "jeremy", "jerome", "jessica", "joan", "joanna", "joao", "joel", "joelle",
    "johan", "johanna", "john", "jonathan", "jordan", "jose", "joseph", "josephine", "josette", "joshua", "josiane",
    "juan", "judith", "jules", "julia", "julie", "julien", "juliette", "justin", "justine", "kader", "kamel",
    "karen", "karim", "karima", "karine", "kate", "katia", "katie", "kelly", "kevin", "khadija", "khaled", "kim",
    "laetitia", "lamia", "lara", "laura", "laure", "laurence", "laurent", "lea", "leila", "lena", "leo", "leon",
    "leonie", "leslie", "lia", "liam", "lila", "lili", "lilian", "liliane", "lina", "linda", "lionel", "lisa",
    "lise", "loic", "lola", "lou", "louis", "louise", "luc", "luca", "lucas", "lucie", "lucien", "lucy", "luis",
    "luke", "lydia", "lydie", "lyse", "madeleine", "magali", "mahmoud", "malik", "malika", "mamadou", "manon",
    "manuel", "marc", "marcel", "marcelle", "margaret", "margaux", "margot", "marguerite", "maria", "mariam",
    "marianne", "marie", "marielle", "marine", "mario", "marion", "mark", "marlene", "marta", "martha", "martin",
    "martine", "mary", "maryam", "maryse", "mathias", "mathieu", "mathilde", "matteo", "matthew", "matthias",
    "matthieu", "maud", "maurice", "max", "maxime", "mehdi", "melanie", "melissa", "meriem", "michael", "michel",
    "michele", "micheline", "michelle", "mickael", "miguel", "mike", "mireille", "mohamed", "mohammed", "monika",
    "monique", "morgane", "mourad", "moussa", "muriel", "myriam", "nabil", "nadege", "nadia", "nadine", "naima",
    "nancy", "nassim", "natacha", "natalia", "nathalie", "nathan", "nelly", "nicholas", "nick", "nicolas", "nicole",
    "nina", "noah", "noe", "noel", "noelle", "noemie", "nora", "norbert", "odile", "olga", "olivia", "olivier",
    "omar", "ophelie", "oscar", "oumar", "pascal", "pascale", "patrice", "patricia", "patrick", "paul", "paula",
    "paulette", "pauline", "pedro", "peter", "philip", "philippe", "pierre", "pierrette", "quentin", "rachel",
    "rachid", "rachida", "ralph", "raoul", "raphael", "raymond", "raymonde", "rebecca", "regine", "regis", "remi",
    "remy", "renaud", "rene", "renee", "richard", "rita", "robert", "roberto", "robin", "roger", "roland", "romain",
    "romane", "ronan", "rosa", "rose", "roxane", "ruth", "ryan", "sabine", "sabrina", "said", "salima", "salome",
    "sam", "samia", "samir", "samira", "samuel", "sandra", "sandrine", "sara", "sarah", "sean", "sebastien",
    "serge", "severine", "shirley", "sidonie", "simon", "simone", "sofia", "solange", "soline", "sonia", "sophia",
    "sophie", "stefan", "stephane", "stephanie", "stephen", "steve", "steven", "sue", "susan", "suzanne", "sylvain",
    "sylvette", "sylviane", "sylvie", "tania", "tatiana", "teresa", "thea", "theo", "therese", "thibault",
    "thierry", "thomas", "tiffany", "tim", "timothee", "tina", "tom", "tony", "valentin", "valentine", "valerie",
    "vanessa", "veronique", "victor", "victoria", "vincent", "violette", "virginie", "viviane", "walter", "wendy",
    "william", "xavier", "yacine", "yael", "yan", "yann", "yannick", "yasmina", "yasmine", "yohan", "yolande",
    "youssef", "yves", "yvette", "yvonne", "zahra", "zineb", "zoe", "zohra",
))  # fmt: skip


def is_given_name(word: str) -> bool:
    """Tell whether a word, in its form for comparing, is a common given name."""
    return word in _NAMES


def has_given_name(text: str) -> bool:
    """Tell whether `text` has a common given name; accents and capitals do not matter."""
    return not _NAMES.isdisjoint(re.split(r"[\s’'.,-]+", bare(text)))
