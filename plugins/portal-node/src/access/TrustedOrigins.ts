/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  stringifyLocationRef,
} from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { resolve } from 'node:path';
import { z } from 'zod';
import { listOf, readSections } from '../config';

/** Locations that the catalog reads files from. All others are names that entity providers give. */
const FILE_LOCATION = /^(url|file):/;
/** What the catalog takes from any location when `catalog.rules` is not set. */
const DEFAULT_KINDS = ['component', 'api', 'location'];

/** An entry of `allow` is a kind, or a kind with a `spec.type`. */
const ruleSchema = z.object({
  allow: z
    .array(z.union([z.string(), z.object({ kind: z.string() })]))
    .default([]),
});

/** `unless-registered`: when nobody registered its location through the API. @public */
export type Trust = 'trusted' | 'untrusted' | 'unless-registered';

/** @public */
export interface TrustedOriginsOptions {
  /** Location refs of `catalog.locations`, such as `url:https://git.example/org.yaml`. */
  configured?: readonly string[];
  /** Location refs that an operator trusts, with `*` at the end as a wildcard. */
  listed?: readonly string[];
  /** Kinds that `catalog.rules` takes from locations that are not configured. */
  registrableKinds?: readonly string[];
}

/**
 * Tells from an entity's origin (the annotation
 * `backstage.io/managed-by-origin-location`, which the catalog itself sets)
 * whether the entity may say who has which rights.
 *
 * An entity counts when its origin is a location of the configuration, when
 * an operator listed its origin, or when an entity provider brought it. In many
 * catalogs everybody can register a location, so what came from such a location
 * does not count. An entity from a file is a provider's when `catalog.rules`
 * takes its kind from no location but configured ones.
 *
 * @public
 */
export class TrustedOrigins {
  readonly #exact: ReadonlySet<string>;
  readonly #prefixes: readonly string[];
  readonly #registrableKinds: ReadonlySet<string>;

  constructor(options: TrustedOriginsOptions) {
    const { configured = [], listed = [], registrableKinds } = options;
    this.#exact = new Set([...configured, ...listed]);
    this.#prefixes = listed
      .filter(origin => origin.endsWith('*'))
      .map(origin => origin.slice(0, -1));
    this.#registrableKinds = new Set(
      (registrableKinds ?? DEFAULT_KINDS).map(kind => kind.toLowerCase()),
    );
  }

  /**
   * Reads `catalog.locations`, `catalog.rules` and
   * `provisioning.people.trustedOrigins`.
   */
  static fromConfig(config: Config): TrustedOrigins {
    const catalog = readSections(config, 'catalog', {
      locations: listOf(z.object({ type: z.string(), target: z.string() })),
      rules: z.array(ruleSchema).optional(),
    }).config;
    const people = readSections(config, 'provisioning.people', {
      trustedOrigins: listOf(z.string()),
    }).config;
    return new TrustedOrigins({
      configured: catalog.locations.map(({ value: { type, target } }) =>
        stringifyLocationRef({
          type,
          target: type === 'file' ? resolve(target) : target,
        }),
      ),
      listed: people.trustedOrigins.map(({ value }) => value),
      registrableKinds: catalog.rules?.flatMap(({ allow }) =>
        allow.map(entry => (typeof entry === 'string' ? entry : entry.kind)),
      ),
    });
  }

  trustOf({ kind, metadata }: Entity): Trust {
    const origin = metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
    if (!origin) {
      return 'untrusted';
    }
    if (
      this.#exact.has(origin) ||
      this.#prefixes.some(prefix => origin.startsWith(prefix))
    ) {
      return 'trusted';
    }
    if (!FILE_LOCATION.test(origin)) {
      return 'trusted';
    }
    return this.#registrableKinds.has(kind.toLowerCase())
      ? 'untrusted'
      : 'unless-registered';
  }
}
