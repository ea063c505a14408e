"""The facilitator's desk: what keys and notes do to the session. No Textual in it; screens draw it."""
