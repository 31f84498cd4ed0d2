"""The demo magazine: invented people, invented stories, and the loader that puts them through the real workflow."""
