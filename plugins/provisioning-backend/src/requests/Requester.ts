/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Who asks for something, as the credentials of the call say. */
export interface Requester {
  /** Entity ref of the person, or the subject of a service that acts on its own. */
  ref: string;
  /** Plugin that calls in the name of the person, as its token proves: `plugin:scaffolder`. */
  actor?: string;
  /** Agent or service that asks for the person: then people decide, whatever the risk. */
  through?: string;
}
