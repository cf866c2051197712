/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  KeyObject,
  sign,
  verify,
} from 'crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'fs';
import { dirname } from 'path';

/** Signs digests with Ed25519 (RFC 8032). */
export class SigningKey {
  /**
   * The key in a file, which is made where there is none. When the file cannot
   * be used, a key that lasts as long as this process signs, and the log says so.
   */
  static fromFile(
    { signingKeyFile: file }: { signingKeyFile: string },
    logger: LoggerService,
  ): SigningKey {
    try {
      if (!existsSync(file)) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, newKey(), { mode: 0o600, flag: 'wx' });
      }
      const key = SigningKey.tryCreate(readFileSync(file, 'utf8'));
      if (key) {
        logger.warn(
          `Digests are signed with the key in ${file}, which anybody who can read this machine can use. Set auditTrail.integrity.signingKey to a key that is kept elsewhere.`,
        );
        return key;
      }
      logger.error(
        `${file} does not hold an Ed25519 private key. Digests are signed with a key that lasts until this process ends. Make one with: openssl genpkey -algorithm ed25519`,
      );
    } catch (error) {
      logger.error(
        `The signing key cannot be kept in ${file}: ${
          toError(error).message
        }. Digests are signed with a key that lasts until this process ends. Set auditTrail.integrity.signingKey, or auditTrail.integrity.signingKeyFile to a file that can be written.`,
      );
    }
    return SigningKey.generate();
  }

  /** A key that lasts as long as this process. */
  static generate(): SigningKey {
    return new SigningKey(createPrivateKey(newKey()), false);
  }

  /**
   * Undefined when the text is not an Ed25519 private key: PKCS#8 as PEM, as PEM
   * whose line ends are written `\n`, or as base64 of PEM or DER. The last two
   * fit on one line, as the files of `docker run --env-file` need it.
   *
   * @param options - `isConfigured`: whether it is kept elsewhere than on this machine
   */
  static tryCreate(
    text: string,
    options: { isConfigured?: boolean } = {},
  ): SigningKey | undefined {
    const key = readKey(text);
    return key?.asymmetricKeyType === 'ed25519'
      ? new SigningKey(key, options.isConfigured ?? false)
      : undefined;
  }

  /** Whether the holder of this public key (SPKI PEM) signed the text. */
  static verify(text: string, signature: string, publicKey: string): boolean {
    return verify(
      undefined,
      Buffer.from(text, 'utf8'),
      createPublicKey(publicKey),
      Buffer.from(signature, 'base64'),
    );
  }

  /** SPKI PEM. */
  readonly publicKey: string;
  readonly isConfigured: boolean;
  readonly #key: KeyObject;

  private constructor(key: KeyObject, isConfigured: boolean) {
    this.#key = key;
    this.isConfigured = isConfigured;
    this.publicKey = createPublicKey(key)
      .export({ type: 'spki', format: 'pem' })
      .toString();
  }

  /** The signature in base64. */
  sign(text: string): string {
    return sign(undefined, Buffer.from(text, 'utf8'), this.#key).toString(
      'base64',
    );
  }
}

const PEM = '-----BEGIN';

function readKey(text: string): KeyObject | undefined {
  const decoded = Buffer.from(text, 'base64');
  try {
    if (text.includes(PEM)) {
      return createPrivateKey(text.replaceAll('\\n', '\n'));
    }
    return decoded.includes(PEM)
      ? createPrivateKey(decoded.toString('utf8'))
      : createPrivateKey({ key: decoded, format: 'der', type: 'pkcs8' });
  } catch {
    return undefined;
  }
}

function newKey(): string {
  return generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
}
