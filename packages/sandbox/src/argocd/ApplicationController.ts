/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { GitRepository } from '../git/repository/GitRepository';
import { Application, WantedApplication } from './Application';
import { ApplicationFault } from './ApplicationFault';
import { wantedApplications } from './wantedApplications';

/** After which time a change of Git shows, at a speed of 1. */
const CREATED_AFTER_MS = 2_000;
const HEALTHY_AFTER_MS = 5_000;
const DELETED_AFTER_MS = 3_000;
/** As often Argo CD compares an Application without being asked to. */
const RECONCILED_EVERY_MS = 180_000;

/** Namespace of Argo CD itself. */
export const OWN_NAMESPACE = 'argocd';

/** An Application with what Argo CD says of it. */
export interface ShownApplication extends Application {
  sync: string;
  health: string;
  message?: string;
  operation: string;
  namespace: string;
}

/** Keeps the Applications equal to the team files, as time goes by. */
export class ApplicationController {
  /** What is on the branch at first has long been deployed. */
  static async start(options: {
    repository: GitRepository;
    speed: () => number;
    now: () => Date;
  }): Promise<ApplicationController> {
    const controller = new ApplicationController(options);
    for (const wanted of await controller.#wantedNow()) {
      controller.#applications.set(wanted.name, {
        ...wanted,
        createdAt: 0,
        reconciledAt: options.now().getTime(),
      });
    }
    return controller;
  }

  readonly faults = new Map<string, ApplicationFault>();
  readonly #options: Parameters<typeof ApplicationController.start>[0];
  readonly #applications = new Map<string, Application>();
  #commit = '';
  #wanted: WantedApplication[] = [];

  private constructor(
    options: Parameters<typeof ApplicationController.start>[0],
  ) {
    this.#options = options;
  }

  /** All that there are now, by name. */
  async list(): Promise<ShownApplication[]> {
    const now = this.#options.now().getTime();
    await this.#generate(now);
    return [...this.#applications.values()]
      .filter(({ createdAt }) => createdAt <= now)
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(application => this.#shown(application, now));
  }

  /** Compares an Application with Git, as a refresh does. */
  refresh(name: string): void {
    const application = this.#applications.get(name);
    if (application) {
      application.reconciledAt = this.#options.now().getTime();
    }
  }

  async #generate(now: number): Promise<void> {
    const wanted = await this.#wantedNow();
    for (const { name, project } of wanted) {
      const known = this.#applications.get(name);
      const isThere = known && known.deletedAt === undefined;
      if (!isThere && !this.faults.get(name)?.stuck) {
        const createdAt = now + this.#paced(CREATED_AFTER_MS);
        this.#applications.set(name, {
          name,
          project,
          createdAt,
          reconciledAt: createdAt,
        });
      }
    }
    const names = new Set(wanted.map(({ name }) => name));
    for (const application of this.#applications.values()) {
      const { name, reconciledAt } = application;
      if (names.has(name)) {
        application.reconciledAt = Math.max(
          reconciledAt,
          now - RECONCILED_EVERY_MS,
        );
      } else if (!this.faults.get(name)?.stuck) {
        application.deletedAt ??= now;
        if (now >= application.deletedAt + this.#paced(DELETED_AFTER_MS)) {
          this.#applications.delete(name);
        }
      }
    }
  }

  async #wantedNow(): Promise<WantedApplication[]> {
    const { repository } = this.#options;
    const commit = await repository.branch(repository.defaultBranch);
    if (commit && commit !== this.#commit) {
      const wanted = await wantedApplications(repository, commit);
      this.#wanted = wanted ?? this.#wanted;
      this.#commit = commit;
    }
    return this.#wanted;
  }

  #shown(application: Application, now: number): ShownApplication {
    const { name, createdAt } = application;
    const isDeployed = now >= createdAt + this.#paced(HEALTHY_AFTER_MS);
    const { sync, health, message, operation, namespace } =
      this.faults.get(name) ?? {};
    return {
      ...application,
      namespace: namespace ?? OWN_NAMESPACE,
      operation: operation ?? 'Succeeded',
      sync: sync ?? 'Synced',
      health: health ?? (isDeployed ? 'Healthy' : 'Progressing'),
      message,
    };
  }

  #paced(milliseconds: number): number {
    return milliseconds / this.#options.speed();
  }
}
