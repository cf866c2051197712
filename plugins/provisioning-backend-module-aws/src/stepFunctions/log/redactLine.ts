/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isSecretName,
  cutText,
  REDACTED,
  scrubText,
} from '@steward/backstage-plugin-portal-node';
import { stripVTControlCharacters } from 'node:util';

const MAX_LENGTH = 4_000;
/** A line of `env`, `export` or `set -x`. */
const ASSIGNMENT =
  /^(\s*(?:\+\s*)?(?:export\s+|declare -x\s+)?)([A-Za-z_]\w*)=(.*)$/s;
/** Variables that hold other people's variables. */
const CARRIERS =
  /^(configuration|environment_?variables|aws_container_(credentials|authorization).*)$/i;
/** The same in JSON, as text within text or as a map. */
const CARRIED =
  /(\\*"environmentVariables\\*"\s*:\s*)(\\*"(?:\\.|[^"\\])*\\*"|\{[^}]*\})/g;

/**
 * A line of a log as it may be shown: no secrets by name or shape, no colours,
 * not endless. A runner that prints its environment prints credentials.
 */
export function redactLine(line: string): string {
  const text = stripVTControlCharacters(line).trimEnd();
  const [, before, name, value] = ASSIGNMENT.exec(text) ?? [];
  const isSecret =
    name !== undefined &&
    value !== '' &&
    (isSecretName(name) || CARRIERS.test(name));
  const shown = isSecret
    ? `${before}${name}=${REDACTED}`
    : scrubText(text.replace(CARRIED, `$1"${REDACTED}"`)).text;
  return cutText(shown, MAX_LENGTH);
}
