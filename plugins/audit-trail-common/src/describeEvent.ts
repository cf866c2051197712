/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditEvent } from './records';

const PAST: Record<string, string> = {
  analyze: 'analysed',
  apply: 'applied',
  cancel: 'cancelled',
  decide: 'decided on',
  deny: 'denied',
  drop: 'dropped',
  'dry-run': 'tried out',
  execution: 'ran',
  facets: 'counted',
  fetch: 'looked at',
  get: 'looked at',
  list: 'listed',
  mutate: 'changed',
  place: 'placed',
  query: 'searched',
  read: 'read',
  request: 'requested',
  retry: 'retried',
  run: 'ran',
  'stale-cancel': 'cancelled as stale',
  stream: 'followed',
  submit: 'submitted',
  sync: 'synced',
};
const BASE: Record<string, string> = {
  execution: 'run',
  fetch: 'look at',
  get: 'look at',
  mutate: 'change',
  decide: 'decide on',
  analyze: 'analyse',
  facets: 'count',
  'dry-run': 'try out',
  query: 'search',
  stream: 'follow',
};

/**
 * What happened, in plain words: "Ana deleted the location
 * url:https://… in account 100000000001".
 *
 * @public
 */
export function describeEvent(event: AuditEvent): string {
  const [noun, verb] = event.action.split('.');
  const thing = [
    `the ${noun.replaceAll('-', ' ')}`,
    event.resource?.entityRef ?? event.resource?.id,
    event.resource?.accountId && `in account ${event.resource.accountId}`,
    event.resource?.region && `(${event.resource.region})`,
  ]
    .filter(Boolean)
    .join(' ');
  const who = actorName(event.actor);
  switch (event.outcome) {
    case 'denied':
      return `${who} was not allowed to ${baseOf(verb)} ${thing}`;
    case 'failure':
      return `${who} failed to ${baseOf(verb)} ${thing}${
        event.error?.message ? `: ${event.error.message}` : ''
      }`;
    default:
      return `${who} ${pastOf(verb)} ${thing}`;
  }
}

function actorName(actor: AuditEvent['actor']): string {
  const own = actor.name ?? actor.ref;
  if (actor.onBehalfOf) {
    return `${actor.onBehalfOf} (through ${own ?? 'a service'})`;
  }
  return (
    own ??
    (actor.type === 'anonymous' ? 'Someone not signed in' : 'Someone unknown')
  );
}

function baseOf(verb: string): string {
  return BASE[verb] ?? verb.replaceAll('-', ' ');
}

function pastOf(verb: string): string {
  const known = PAST[verb];
  if (known) {
    return known;
  }
  const words = verb.replaceAll('-', ' ');
  if (words.endsWith('e')) {
    return `${words}d`;
  }
  return /[^aeiou]y$/.test(words) ? `${words.slice(0, -1)}ied` : `${words}ed`;
}
