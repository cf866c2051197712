/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { activityOf } from './export/activityOf';
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
  hold: 'asked for approval of',
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
  fail: 'finish',
  fetch: 'look at',
  get: 'look at',
  hold: 'ask for approval of',
  mutate: 'change',
  decide: 'decide on',
  analyze: 'analyse',
  facets: 'count',
  'dry-run': 'try out',
  query: 'search',
  stream: 'follow',
};

/** Actions whose sentence is not "did the thing". */
const WHOLE: Record<string, { past: string; base: string }> = {
  'session.start': { past: 'signed in through', base: 'sign in through' },
};

/** What a plugin does by itself, though for somebody. */
const BY_ITSELF = new Set([
  'run.assess',
  'run.hold',
  'run.approve',
  'run.deny',
  'run.expire',
  'run.start',
  'run.finish',
  'run.fail',
]);

/** A piece of the sentence that says what happened. @public */
export interface SentencePart {
  text: string;
  /** What the piece names; plain words name nothing. */
  names?: 'actor' | 'resource' | 'account';
  /** Entity ref, subject of a service, or account number, where it is known. */
  ref?: string;
}

/**
 * What happened, in plain words: "Ana deleted the location
 * url:https://… in account 100000000001".
 *
 * @public
 */
export function describeEvent(event: AuditEvent): string {
  return sentenceOf(event)
    .map(part => part.text)
    .join('');
}

/**
 * The sentence of {@link describeEvent} in its pieces, for pages that link the
 * people and things in it. Joined without anything between they are the sentence.
 *
 * @public
 */
export function sentenceOf(event: AuditEvent): SentencePart[] {
  const [, verb] = event.action.split('.');
  const { resource, outcome } = event;
  const about = aboutOf(event);
  const title = about?.text ?? titleOf(event);
  const resourceName = title ?? resource?.entityRef ?? resource?.id;
  return [
    ...actorParts(event),
    {
      text: WHOLE[event.action]
        ? ` ${phraseOf(outcome, WHOLE[event.action])}`
        : ` ${phraseOf(outcome, {
            past: pastOf(verb),
            base: baseOf(verb),
          })} ${thingOf(event, resourceName)}`,
    },
    ...named(
      'resource',
      about ? ` ${about.preposition} ` : ' ',
      resourceName,
      about ? about.ref : resource?.entityRef,
    ),
    ...(title ? [] : placeParts(resource)),
    ...(outcome === 'failure' && event.error?.message
      ? [{ text: `: ${event.error.message}` }]
      : []),
  ];
}

/** One thing, or, of a read that names none, things: "the entity", "entities". */
function thingOf({ action }: AuditEvent, name: string | undefined): string {
  const [noun] = action.split('.');
  const words = noun.replaceAll('-', ' ');
  if (name !== undefined || activityOf(action).name !== 'Read') {
    return `the ${words}`;
  }
  return /[^aeiou]y$/.test(words) ? `${words.slice(0, -1)}ies` : `${words}s`;
}

/** What stands behind an id that says nothing: whose events a hold keeps, what a sync reads. */
function aboutOf({
  action,
  metadata = {},
}: AuditEvent):
  | { preposition: string; text: string; ref?: string }
  | undefined {
  const { subject, shardId, source } = metadata;
  switch (action.split('.')[0]) {
    case 'hold':
      return typeof subject === 'object' &&
        subject !== null &&
        !Array.isArray(subject) &&
        typeof subject.ref === 'string'
        ? { preposition: 'on', text: subject.ref, ref: subject.ref }
        : undefined;
    case 'sync': {
      const read = shardId ?? source;
      return typeof read === 'string'
        ? { preposition: 'of', text: read }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** What a run is for says more than its id, and says where. */
function titleOf({ resource, metadata }: AuditEvent): string | undefined {
  return resource?.type === 'run' && typeof metadata?.title === 'string'
    ? metadata.title
    : undefined;
}

function placeParts(resource: AuditEvent['resource']): SentencePart[] {
  const { accountId, region } = resource ?? {};
  return [
    ...named('account', ' in account ', accountId, accountId),
    ...(region ? [{ text: ` (${region})` }] : []),
  ];
}

function actorParts({ actor, action }: AuditEvent): SentencePart[] {
  const own = actor.name ?? actor.ref;
  if (actor.onBehalfOf) {
    const person = named('actor', '', actor.onBehalfOf, actor.onBehalfOf);
    const service = { text: own ?? 'a service' };
    return BY_ITSELF.has(action)
      ? [service, { text: ' (for ' }, ...person, { text: ')' }]
      : [...person, { text: ' (through ' }, service, { text: ')' }];
  }
  const nobody =
    actor.type === 'anonymous' ? 'Someone not signed in' : 'Someone unknown';
  return own ? named('actor', '', own, actor.ref) : [{ text: nobody }];
}

function named(
  names: SentencePart['names'],
  before: string,
  text: string | undefined,
  ref: string | undefined,
): SentencePart[] {
  return text === undefined
    ? []
    : [
        ...(before ? [{ text: before }] : []),
        { text, names, ...(ref && { ref }) },
      ];
}

function phraseOf(
  outcome: AuditEvent['outcome'],
  verb: { past: string; base: string },
): string {
  switch (outcome) {
    case 'denied':
      return `was not allowed to ${verb.base}`;
    case 'failure':
      return `failed to ${verb.base}`;
    default:
      return verb.past;
  }
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
