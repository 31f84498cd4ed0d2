"""The story's form."""
