/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { PersonaSession } from './PersonaSession';
import type { SandboxControl } from './SandboxControl';

/** Those who act, each signed in, and the sandbox around them. */
export interface Cast {
  dana: PersonaSession;
  priya: PersonaSession;
  ravi: PersonaSession;
  fiona: PersonaSession;
  sandbox: SandboxControl;
}

/** Something that personas do in the portal on their first day. */
export interface Story {
  /** What happens, in one sentence for the log. */
  title: string;
  play(cast: Cast): Promise<void>;
}
