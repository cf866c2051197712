/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LogEvent } from '../../machines/containers/containerLog';
import { AwsError } from '../AwsError';

/** A page of a stream, with the tokens of its neighbours. */
export interface EventPage {
  events: LogEvent[];
  nextForwardToken: string;
  nextBackwardToken: string;
}

const tokenPattern = /^(?<direction>[fb])\/(?<position>\d{20})\/s$/;

function tokenOf(direction: 'f' | 'b', position: number): string {
  return `${direction}/${String(position).padStart(20, '0')}/s`;
}

function rangeOf(
  events: LogEvent[],
  options: { limit: number; fromHead: boolean; token?: string },
): [from: number, to: number] {
  const { limit, fromHead, token } = options;
  if (token === undefined) {
    const from = fromHead ? 0 : Math.max(0, events.length - limit);
    return [from, Math.min(events.length, from + limit)];
  }
  const parts = tokenPattern.exec(token)?.groups;
  if (!parts) {
    throw new AwsError(
      'InvalidParameterException',
      'The specified nextToken is invalid.',
    );
  }
  const position = Math.min(events.length, Number(parts.position));
  return parts.direction === 'f'
    ? [position, Math.min(events.length, position + limit)]
    : [Math.max(0, position - limit), position];
}

/**
 * The events of a page. A forward token stands for what comes after the page,
 * and comes back unchanged as long as nothing does, as CloudWatch Logs has it.
 */
export function eventPage(
  events: LogEvent[],
  options: { limit: number; fromHead: boolean; token?: string },
): EventPage {
  const [from, to] = rangeOf(events, options);
  return {
    events: events.slice(from, to),
    nextForwardToken: tokenOf('f', to),
    nextBackwardToken: tokenOf('b', from),
  };
}
