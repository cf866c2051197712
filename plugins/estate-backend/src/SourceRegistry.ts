/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError } from '@backstage/errors';
import {
  EstateSource,
  EstateSourcesExtensionPoint,
} from '@steward/backstage-plugin-estate-node';

/** Collects the sources that a site adds. */
export class SourceRegistry implements EstateSourcesExtensionPoint {
  readonly #sources = new Map<string, EstateSource>();

  addSource(...sources: EstateSource[]): void {
    for (const source of sources) {
      if (this.#sources.has(source.id)) {
        throw new ConflictError(
          `An estate source with id "${source.id}" is there already; give it another id`,
        );
      }
      this.#sources.set(source.id, source);
    }
  }

  all(): EstateSource[] {
    return [...this.#sources.values()];
  }
}
