"""What each page costs, beside a plain response of the same process: run by hand, `python -m tests.benchmarks`."""
