/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The short name of an actor's ref: `ana` of `user:default/ana`; services keep theirs. */
export function actorName(ref: string): string {
  const [, kind, name] = /^([^:]+):(?:[^/]+\/)?(.+)$/.exec(ref) ?? [];
  return kind === 'user' || kind === 'group' ? name : ref;
}
