"""The aims that a group may name by an id, as the field names them; any other words are an aim too."""

from __future__ import annotations

#: Ids, in the order in which they are offered: shared identity and culture; value, share and keep know-how; better
#: service to users; act together in a complex situation or project.
AIMS = ("shared-culture", "know-how", "better-service", "act-together")
