/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './paths.mjs';

/**
 * The secrets of this machine's portal: made on the first start, kept in the
 * data folder so that sessions survive a restart.
 */
export function readOrMakeSecrets() {
  const file = join(dataFolder(), 'secrets.json');
  if (!existsSync(file)) {
    mkdirSync(dataFolder(), { recursive: true });
    const secrets = {
      session: randomBytes(32).toString('base64'),
    };
    writeFileSync(file, `${JSON.stringify(secrets, undefined, 2)}\n`, {
      mode: 0o600,
    });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
