/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  MetricsService,
  MetricsServiceObservable,
} from '@backstage/backend-plugin-api/alpha';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';

/** A value with its attributes. @public */
export interface CollectedValue {
  value: number;
  attributes: Record<string, unknown>;
}

type Callback = Parameters<MetricsServiceObservable['addCallback']>[0];

/** Metrics that a test reads. @public */
export class CollectedMetrics {
  readonly #values = new Map<string, CollectedValue[]>();
  readonly #callbacks = new Map<string, Callback>();

  /** What parts of a backend measure with. */
  readonly service: MetricsService = metricsServiceMock.mock({
    createCounter: name => ({ add: this.#keep(name) }),
    createGauge: name => ({ record: this.#keep(name) }),
    createHistogram: name => ({ record: this.#keep(name) }),
    createObservableGauge: name => ({
      addCallback: callback => {
        this.#callbacks.set(name, callback as Callback);
      },
      removeCallback: () => {
        this.#callbacks.delete(name);
      },
    }),
  });

  /** What was recorded under a name, or is observed now. */
  async read(name: string): Promise<CollectedValue[]> {
    const callback = this.#callbacks.get(name);
    if (!callback) {
      return this.#values.get(name) ?? [];
    }
    const values: CollectedValue[] = [];
    await callback({
      observe: (value, attributes = {}) => values.push({ value, attributes }),
    });
    return values;
  }

  #keep(name: string) {
    return (value: number, attributes: Record<string, unknown> = {}) => {
      const values = this.#values.get(name) ?? [];
      this.#values.set(name, [...values, { value, attributes }]);
    };
  }
}
