/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { CallLog } from '../calls/CallLog';
import { failEntries } from '../faults/failEntries';
import { FaultRegistry, FaultTarget } from '../faults/FaultRegistry';
import {
  changeListing,
  emptyPageBefore,
  omitMembers,
  withoutEmptyMark,
} from '../faults/listingFaults';
import { World } from '../world/World';
import { AwsError } from './AwsError';
import {
  AwsRequest,
  AwsResponse,
  CredentialScope,
  credentialScopeOf,
  header,
} from './AwsRequest';
import { AwsService, Members, OperationContext } from './AwsService';
import { awsServices } from './awsServices';
import { callerOf } from './CallerIdentity';
import { callOf } from './callOf';
import { AwsCall, readCall } from './protocol/readCall';
import { writeError, writeOutput } from './protocol/writeAnswer';
import { raiseFault } from './raiseFault';
import { refusalOf } from './refusalOf';
import { InsideCall, Situation } from './Situation';
import { toAwsError } from './toAwsError';

/**
 * What the edge of the sandbox's AWS works on.
 *
 * @public
 */
export interface AwsEdgeOptions {
  world: World;
  faults: FaultRegistry;
  calls: CallLog;
  /** Milliseconds that every call takes at least; default 0. */
  latencyMs?: number;
  /** Services on top of those that need nothing but the world. */
  services?: AwsService[];
}

/** The host for those who need none to ask. */
const insideHost = 'localhost';

/**
 * Answers AWS requests: finds service and operation, knows the caller, lets the
 * faults have their way, and writes the call down.
 *
 * @public
 */
export class AwsEdge {
  static create(options: AwsEdgeOptions): AwsEdge {
    return new AwsEdge(options);
  }

  readonly #world: World;
  readonly #faults: FaultRegistry;
  readonly #calls: CallLog;
  readonly #latencyMs: number;
  readonly #services: ReadonlyMap<string, AwsService>;

  private constructor(options: AwsEdgeOptions) {
    this.#world = options.world;
    this.#faults = options.faults;
    this.#calls = options.calls;
    this.#latencyMs = options.latencyMs ?? 0;
    this.#services = new Map([
      ...awsServices,
      ...(options.services ?? []).map((service): [string, AwsService] => [
        service.name,
        service,
      ]),
    ]);
  }

  /** The answer; `undefined` when the connection is to be cut without one. */
  async handle(request: AwsRequest): Promise<AwsResponse | undefined> {
    const scope = credentialScopeOf(request);
    const service = scope && this.#services.get(scope.service);
    const requestId = randomUUID();
    if (!scope || !service) {
      return refusalOf(request, scope, requestId);
    }
    const userAgent = header(request, 'user-agent');
    const envelope = { service, scope, requestId, userAgent };
    let situation: Situation | undefined;
    let operation = 'Unknown';
    try {
      const call = readCall(service, request);
      operation = call.operation || operation;
      situation = {
        ...this.#understand(service, scope, call),
        host: header(request, 'host') ?? insideHost,
      };
      const output = await this.#run(situation);
      this.#calls.record(callOf(envelope, situation, operation, 200));
      return output && writeOutput(service, operation, output, requestId);
    } catch (thrown) {
      const error = toAwsError(service, thrown);
      if (!situation) {
        await this.#wait(this.#latencyMs);
      }
      this.#calls.record(
        callOf(envelope, situation, operation, error.status, error),
      );
      return error.status === 0
        ? undefined
        : writeError(service, error, requestId);
    }
  }

  /**
   * A call that something inside the sandbox makes: no faults, no protocol,
   * not counted, and in CloudTrail like any other. Throws the AwsError.
   */
  async callInside(call: InsideCall): Promise<Members> {
    const { caller, region, operation: name, input } = call;
    const service = this.#services.get(call.service);
    const operation = service?.operations[name];
    if (!service || !operation) {
      throw new AwsError(
        'UnknownOperationException',
        `The sandbox does not know ${call.service}:${name}.`,
      );
    }
    const scope = {
      accessKeyId: caller.accessKeyId,
      region,
      service: service.name,
    };
    const target: FaultTarget = {
      service: service.name,
      operation: name,
      accountId: operation.accountOf?.(input) ?? caller.accountId,
      region,
      page: 'first',
    };
    const situation = {
      service,
      scope,
      call: { operation: name, input },
      operation,
      caller,
      target,
      host: insideHost,
    };
    const envelope = { service, scope, requestId: randomUUID(), inside: call };
    try {
      const output = await operation.run(input, this.#contextOf(situation));
      this.#calls.record(callOf(envelope, situation, name, 200));
      return output;
    } catch (thrown) {
      const error = toAwsError(service, thrown);
      this.#calls.record(
        callOf(envelope, situation, name, error.status, error),
      );
      throw error;
    }
  }

  #understand(
    service: AwsService,
    scope: CredentialScope,
    call: AwsCall,
  ): Omit<Situation, 'host'> {
    const operation = service.operations[call.operation];
    if (!operation) {
      throw service.errors.unknownOperation(call.operation);
    }
    const caller = callerOf(
      this.#world,
      scope.accessKeyId,
      scope.sessionToken,
      service.errors,
    );
    const { listing } = operation;
    const target: FaultTarget = {
      service: service.name,
      actionPrefix: service.actionPrefix,
      operation: call.operation,
      accountId: operation.accountOf?.(call.input) ?? caller.accountId,
      region: scope.region,
      page: listing && call.input[listing.tokenIn] ? 'later' : 'first',
    };
    return { service, scope, call, operation, caller, target };
  }

  async #run(situation: Situation): Promise<Members> {
    const { service, operation, caller, call, target } = situation;
    const effects = this.#faults.effectsOn(target);
    await this.#wait(this.#latencyMs + (effects.latency?.ms ?? 0));
    await raiseFault(effects, service, target, caller);
    const { listing } = operation;
    const early =
      listing?.tokenIn && effects.emptyPage
        ? emptyPageBefore(listing, call.input)
        : undefined;
    const input = listing ? withoutEmptyMark(listing, call.input) : call.input;
    const run = (given: Members) =>
      operation.run(given, this.#contextOf(situation));
    const full =
      early ??
      (effects.failEntries
        ? await failEntries(effects.failEntries, input, run)
        : await run(input));
    if (effects.loseAnswer) {
      const { status } = effects.loseAnswer;
      throw new AwsError('InternalFailure', 'The answer was lost.', { status });
    }
    const output = listing
      ? changeListing(listing, effects, input, full)
      : full;
    return effects.omit
      ? (omitMembers(output, effects.omit.members) as Members)
      : output;
  }

  #contextOf({ caller, scope, target, host }: Situation): OperationContext {
    return {
      world: this.#world,
      caller,
      region: scope.region,
      host,
      isDenied: (prefix, operation, accountId) =>
        this.#faults.isDenied({
          ...target,
          service: this.#serviceNameOf(prefix),
          actionPrefix: prefix,
          operation,
          accountId,
        }),
    };
  }

  #serviceNameOf(actionPrefix: string): string {
    const service = [...this.#services.values()].find(
      candidate => candidate.actionPrefix === actionPrefix,
    );
    return service?.name ?? actionPrefix;
  }

  async #wait(ms: number) {
    if (ms > 0) {
      await delay(ms);
    }
  }
}
