/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { formatEntityName } from '@steward/backstage-plugin-portal-react';

const PERSON_OR_GROUP = /\b(user|group):[^\s:/]+\/[\w.-]*\w/gi;

/** Text of a run with the names of people and groups in place of their entity refs. */
export function nameEntities(text: string): string {
  return text.replace(PERSON_OR_GROUP, ref => formatEntityName(ref));
}
