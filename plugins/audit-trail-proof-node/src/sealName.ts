/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
} from 'crypto';

const CIPHER = 'aes-256-gcm';
const IV_LENGTH = 12;
const TAG_LENGTH = 16;

/** The key of one name in one record, so that an export opens no other. @public */
export function nameKeyOf(actorKey: string, recordId: string): string {
  return createHmac('sha256', Buffer.from(actorKey, 'hex'))
    .update(recordId)
    .digest('hex');
}

/** Encrypts a name with AES-256-GCM: IV, tag and text in hex. @public */
export function sealName(name: string, nameKey: string): string {
  const iv = randomBytes(IV_LENGTH);
  const cipher = createCipheriv(CIPHER, Buffer.from(nameKey, 'hex'), iv);
  const sealed = Buffer.concat([cipher.update(name, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('hex');
}

/** Opens a sealed name; undefined when the key is not that of the name. @public */
export function openName(
  sealedName: string,
  nameKey: string,
): string | undefined {
  const bytes = Buffer.from(sealedName, 'hex');
  try {
    const decipher = createDecipheriv(
      CIPHER,
      Buffer.from(nameKey, 'hex'),
      bytes.subarray(0, IV_LENGTH),
      { authTagLength: TAG_LENGTH },
    );
    decipher.setAuthTag(bytes.subarray(IV_LENGTH, IV_LENGTH + TAG_LENGTH));
    return Buffer.concat([
      decipher.update(bytes.subarray(IV_LENGTH + TAG_LENGTH)),
      decipher.final(),
    ]).toString('utf8');
  } catch {
    return undefined;
  }
}
