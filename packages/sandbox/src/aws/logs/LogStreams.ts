/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  containerLog,
  LogEvent,
  logPlaceOf,
} from '../../machines/containers/containerLog';
import { ContainerRuns } from '../../machines/containers/ContainerRuns';
import { Place } from '../../machines/definitions/asl';

/** A log stream as it is now. */
export interface LogStream {
  name: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** Oldest first. */
  events(): LogEvent[];
}

/** Groups that are there before anything is written. */
const standing = [
  '/ecs/treza-sandbox-terraform-runner',
  '/ecs/aft-sandbox-customizations',
];

/** The log groups of an account and region, with a stream for each container that has started. */
export class LogStreams {
  static create(options: {
    containers: ContainerRuns;
    home: Place;
  }): LogStreams {
    return new LogStreams(options.containers, options.home);
  }

  readonly #containers: ContainerRuns;
  readonly #home: Place;

  private constructor(containers: ContainerRuns, home: Place) {
    this.#containers = containers;
    this.#home = home;
  }

  /** Names of the groups, sorted. */
  groups(place: Place): string[] {
    const { accountId, region } = this.#home;
    const isHome = place.accountId === accountId && place.region === region;
    const written = this.#containers
      .all()
      .map(logPlaceOf)
      .filter(
        log => log.accountId === place.accountId && log.region === place.region,
      );
    return [
      ...new Set([
        ...(isHome ? standing : []),
        ...written.map(({ group }) => group),
      ]),
    ].sort();
  }

  /** The streams of a group, oldest first. */
  streams(place: Place, group: string): LogStream[] {
    const now = Date.now();
    return this.#containers.all().flatMap(run => {
      const log = logPlaceOf(run);
      return run.startedAt <= now &&
        log.group === group &&
        log.accountId === place.accountId &&
        log.region === place.region
        ? [
            {
              name: log.stream,
              createdAt: run.startedAt,
              events: () => containerLog(run),
            },
          ]
        : [];
    });
  }
}
