// Browser.
