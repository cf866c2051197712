/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readTextIfPresent } from '../shared/readTextIfPresent';

const secretsSchema = z.object({
  /** RSA private key as a JSON Web Key. */
  signingKey: z.record(z.string(), z.string()),
  cookieKeys: z.array(z.string()).min(1),
});

/** What the issuer signs tokens and cookies with. */
export type IssuerSecrets = z.infer<typeof secretsSchema>;

function createSecrets(): IssuerSecrets {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomBytes(8).toString('hex'),
    use: 'sig',
    alg: 'RS256',
  };
  return secretsSchema.parse({
    signingKey: key,
    cookieKeys: [randomBytes(32).toString('hex')],
  });
}

/**
 * Reads the secrets from a file, and makes them on the first start, so that
 * sessions hold over a restart. Without a file they are new each time.
 */
export async function issuerSecrets(file?: string): Promise<IssuerSecrets> {
  if (!file) {
    return createSecrets();
  }
  const text = await readTextIfPresent(file);
  if (text !== undefined) {
    return secretsSchema.parse(JSON.parse(text));
  }
  const secrets = createSecrets();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(secrets)}\n`, { mode: 0o600 });
  return secrets;
}
