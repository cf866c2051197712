/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError } from '@backstage/errors';
import {
  EstateSource,
  EstateSourceConfiguration,
  EstateSourcesExtensionPoint,
  sourceIdOf,
} from '@steward/backstage-plugin-estate-node';

/** Collects what modules add. */
export class SourceRegistry implements EstateSourcesExtensionPoint {
  readonly #sources = new Map<string, EstateSource>();
  readonly #configurations: EstateSourceConfiguration[] = [];

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

  addConfiguration(configuration: EstateSourceConfiguration): void {
    this.#configurations.push(configuration);
  }

  get configurations(): readonly EstateSourceConfiguration[] {
    return this.#configurations;
  }

  /** Whether a source is missing only because its settings cannot be used. */
  isSetAside(sourceId: string): boolean {
    return this.#configurations.some(({ sections, setAside }) =>
      setAside.some(path => isOfSection(sourceId, path, sections)),
    );
  }

  all(): EstateSource[] {
    return [...this.#sources.values()];
  }
}

/** Whether a source comes from a section, or from the entry of a section, by its path. */
function isOfSection(
  sourceId: string,
  path: string,
  kinds: EstateSourceConfiguration['sections'],
): boolean {
  const [, section, entry] = path.split('.');
  const kind = kinds[section];
  if (!kind) {
    return false;
  }
  return entry === undefined
    ? sourceId === kind || sourceId.startsWith(`${kind}-`)
    : sourceId === sourceIdOf(kind, entry);
}
