/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/plugin-catalog-react';
import { formatAccountId } from '@steward/backstage-plugin-portal-react';
import { EnclaveOperation } from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningWords } from '../translation';

/** What a picker offers: the value of the form and its words. */
export interface Choice {
  id: string;
  label: string;
  description?: string;
}

/** What a picker picks. */
type ChoiceSubject =
  | 'accounts'
  | 'environments'
  | 'teams'
  | 'organizationalUnits'
  | 'enclaves'
  | `enclavesFor.${EnclaveOperation}`;

/** Which entities a picker offers, and what of them becomes the value. */
export interface ChoiceSource {
  /** What is picked, as the messages name it. */
  subject: ChoiceSubject;
  filter: Record<string, string | string[]>;
  /** Where the value stands in the entity. */
  valueField: string;
  describe: (t: ProvisioningWords, entity: Entity) => string | undefined;
}

const pageSize = 50;

/** A page of choices for what was typed. */
export async function loadChoices(
  t: ProvisioningWords,
  catalogApi: CatalogApi,
  source: ChoiceSource,
  request: { text?: string; cursor?: string },
): Promise<{ items: Choice[]; cursor?: string }> {
  const page = await catalogApi.queryEntities(
    request.cursor
      ? { cursor: request.cursor, limit: pageSize }
      : {
          filter: source.filter,
          limit: pageSize,
          orderFields: { field: 'metadata.title', order: 'asc' },
          ...(request.text && {
            fullTextFilter: {
              term: request.text,
              fields: ['metadata.name', 'metadata.title', searchKey(source)],
            },
          }),
        },
  );
  return {
    items: page.items.flatMap(entity => choiceOf(t, entity, source)),
    cursor: page.pageInfo.nextCursor,
  };
}

/** The choice behind a value; the value itself where the catalog knows none. */
export async function findChoice(
  t: ProvisioningWords,
  catalogApi: CatalogApi,
  source: ChoiceSource,
  value: string,
): Promise<Choice> {
  const { items } = await catalogApi.queryEntities({
    filter: { ...source.filter, [searchKey(source)]: value },
    limit: 1,
  });
  return (
    items.flatMap(entity => choiceOf(t, entity, source))[0] ?? {
      id: value,
      label: value,
    }
  );
}

/** The catalog searches by keys in small letters. */
function searchKey({ valueField }: ChoiceSource): string {
  return valueField.toLocaleLowerCase('en-US');
}

function choiceOf(
  t: ProvisioningWords,
  entity: Entity,
  source: ChoiceSource,
): Choice[] {
  const id = textAt(entity, source.valueField);
  return id
    ? [
        {
          id,
          label: entity.metadata.title ?? entity.metadata.name,
          description: source.describe(t, entity),
        },
      ]
    : [];
}

function textAt(entity: Entity, field: string): string | undefined {
  const value = field
    .split('.')
    .reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined)?.[key],
      entity,
    );
  return typeof value === 'string' ? value : undefined;
}

/** `1234 5678 9012 · eu-central-1`. */
export function placeOf({ spec }: Entity): string | undefined {
  const { accountId, region } = spec ?? {};
  const place = [
    typeof accountId === 'string' && formatAccountId(accountId),
    region,
  ].filter(Boolean);
  return place.length > 0 ? place.join(' · ') : undefined;
}
