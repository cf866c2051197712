/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export interface Config {
  /** Words of the sign-in page, for each provider in `auth.providers`. */
  signIn?: {
    /** @deepVisibility frontend */
    providers?: {
      [providerId: string]: {
        /** What the button says. */
        title?: string;
        /** A sentence above the button. */
        message?: string;
      };
    };
  };
}
