"""Run the program as `python -m sitegen`."""

from sitegen.app.cli import main

if __name__ == "__main__":
    main()
