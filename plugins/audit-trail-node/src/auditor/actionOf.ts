/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';

/**
 * The `noun.verb` of a Backstage event: `entity-mutate` with action type
 * `delete` is `entity.delete`, `sync-request` is `sync.request`.
 */
export function actionOf(
  plugin: string,
  eventId: string,
  meta: JsonObject | undefined,
): string {
  const event = kebab(eventId) || 'event';
  const variant = kebab(
    String(
      meta?.actionType ??
        (event.endsWith('-mutate') ? meta?.queryType ?? '' : ''),
    ),
  );
  if (variant) {
    return join(event.replace(/-(mutate|fetch)$/, ''), variant);
  }
  const cut = event.lastIndexOf('-');
  return cut < 0
    ? join(kebab(plugin), event)
    : join(event.slice(0, cut), event.slice(cut + 1));
}

function join(noun: string, verb: string): string {
  return `${noun.slice(0, 49)}.${verb.slice(0, 49)}`;
}

function kebab(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
