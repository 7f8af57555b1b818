// Evidence.
