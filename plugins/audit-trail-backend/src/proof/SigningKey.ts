/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
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

const DEFAULT_FILE = 'audit-trail-signing-key.pem';

/** Signs digests with Ed25519 (RFC 8032). */
export class SigningKey {
  /**
   * Takes `auditTrail.integrity.signingKey` (PKCS#8 PEM), else the file
   * `auditTrail.integrity.signingKeyFile`, which it makes where there is none.
   *
   * @throws InputError when the key is not an Ed25519 private key.
   */
  static fromConfig(
    config: RootConfigService,
    logger: LoggerService,
  ): SigningKey {
    const key = 'auditTrail.integrity.signingKey';
    const pem = config.getOptionalString(key);
    if (pem) {
      return SigningKey.create(pem, key, true);
    }
    const fileKey = 'auditTrail.integrity.signingKeyFile';
    const file = config.getOptionalString(fileKey) ?? DEFAULT_FILE;
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true });
      const { privateKey } = generateKeyPairSync('ed25519');
      writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
        mode: 0o600,
        flag: 'wx',
      });
    }
    logger.warn(
      `${key} is not set: digests are signed with the key in ${file}, which whoever can read this machine can use; set ${key} to a key kept elsewhere`,
    );
    return SigningKey.create(readFileSync(file, 'utf8'), fileKey);
  }

  /** @param isConfigured - Whether it is kept elsewhere than on this machine. */
  static create(
    pem: string,
    source: string,
    isConfigured: boolean = false,
  ): SigningKey {
    try {
      const key = createPrivateKey(pem);
      if (key.asymmetricKeyType === 'ed25519') {
        return new SigningKey(key, isConfigured);
      }
    } catch (error) {
      throw new InputError(
        `${source} is not a private key (${
          toError(error).message
        }); make one with: openssl genpkey -algorithm ed25519`,
      );
    }
    throw new InputError(
      `${source} is not an Ed25519 key; make one with: openssl genpkey -algorithm ed25519`,
    );
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
