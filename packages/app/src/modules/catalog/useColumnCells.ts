/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import {
  type EntityCell,
  type EntityColumn,
  isPermissionError,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Entities that a column is asked about at once. */
const atOnce = 100;

/** What columns say about the rows of a list. */
export interface ColumnCells {
  /** Undefined while the column is asked, null when it has nothing to say. */
  cellOf(column: EntityColumn, entity: Entity): EntityCell | null | undefined;
  /** Columns that the reader may not see. */
  refused: ReadonlySet<string>;
  /** What a column answered in place of cells, by its id. */
  errors: ReadonlyMap<string, Error>;
  /** Asks again for what could not be read. */
  retry(): void;
  /** The cells of entities that may not be in the list, for a file. */
  loadAll(entities: readonly Entity[]): Promise<CellsByColumn>;
}

export type CellsByColumn = Map<string, Map<string, EntityCell>>;

/**
 * Asks each column once for each page of rows, as they come, and not again for
 * rows that stay.
 */
export function useColumnCells(
  columns: readonly EntityColumn[],
  entities: readonly Entity[] | undefined,
): ColumnCells {
  const apis = useApiHolder();
  const asked = useRef(new Set<string>());
  const [cells, setCells] = useState<ReadonlyMap<string, EntityCell | null>>(
    () => new Map(),
  );
  const [errors, setErrors] = useState<ReadonlyMap<string, Error>>(
    () => new Map(),
  );

  const ask = useCallback(
    async (column: EntityColumn, some: readonly Entity[]) => {
      try {
        const known = await column.load(some, apis);
        setCells(
          before =>
            new Map([
              ...before,
              ...some.map(entity => {
                const ref = stringifyEntityRef(entity);
                return [keyOf(column, ref), known.get(ref) ?? null] as const;
              }),
            ]),
        );
      } catch (error) {
        setErrors(before => new Map([...before, [column.id, toError(error)]]));
      }
    },
    [apis],
  );

  const askNew = useCallback(() => {
    for (const column of columns) {
      const fresh = (entities ?? []).filter(
        entity => !asked.current.has(keyOf(column, stringifyEntityRef(entity))),
      );
      fresh.forEach(entity =>
        asked.current.add(keyOf(column, stringifyEntityRef(entity))),
      );
      for (const some of inPortions(fresh)) {
        ask(column, some);
      }
    }
  }, [ask, columns, entities]);
  useEffect(askNew, [askNew]);

  return {
    cellOf: (column, entity) =>
      errors.has(column.id)
        ? null
        : cells.get(keyOf(column, stringifyEntityRef(entity))),
    refused: new Set(
      [...errors].flatMap(([id, error]) =>
        isPermissionError(error) ? [id] : [],
      ),
    ),
    errors,
    retry: () => {
      asked.current = new Set(
        [...asked.current].filter(key => !errors.has(key.split(' ')[0])),
      );
      setErrors(new Map());
      askNew();
    },
    loadAll: async all =>
      new Map(
        await Promise.all(
          columns.map(async column => {
            const parts = [];
            for (const some of inPortions(all)) {
              parts.push(...(await column.load(some, apis)));
            }
            return [column.id, new Map(parts)] as const;
          }),
        ),
      ),
  };
}

function keyOf({ id }: EntityColumn, ref: string): string {
  return `${id} ${ref}`;
}

function inPortions(entities: readonly Entity[]): Entity[][] {
  return Array.from({ length: Math.ceil(entities.length / atOnce) }, (_, at) =>
    entities.slice(at * atOnce, (at + 1) * atOnce),
  );
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
