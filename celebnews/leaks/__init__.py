"""Proves that no reader gets a trace of what is not public: `secrets` are what must not show, `surfaces` every address
that is asked, `reading` what of an answer can be a trace, `walk` the asking, `stored` what lies where no page shows it.
"""
