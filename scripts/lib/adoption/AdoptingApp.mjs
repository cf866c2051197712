/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { backendEnvironment } from '../environment.mjs';
import { waitForAnswer } from '../http.mjs';
import { root } from '../paths.mjs';
import { ProcessLog } from '../processLog.mjs';
import { StewardError } from '../StewardError.mjs';
import { node, toolchainEnvironment, yarn } from '../toolchain.mjs';

/** What makes the app; its Backstage is then raised to the newest. */
const createApp = '@backstage/create-app@0.9.2';

/** What a recipe has as an example, and the sandbox instead. */
const inSandbox = [
  ["'222222222222'", "'958286222004'"],
  ['111111111111', '832787724589'],
  ['tableName: enclaves', 'tableName: treza-enclaves-sandbox'],
  ['stateMachine:enclave-', 'stateMachine:treza-sandbox-'],
];

/**
 * Packages that an app works with only when there is one copy of each. An app on
 * the old frontend system has two of `frontend-plugin-api` by itself.
 */
const single = [
  '@backstage/backend-plugin-api',
  '@backstage/core-plugin-api',
  '@backstage/plugin-catalog-node',
  '@backstage/plugin-catalog-react',
  '@backstage/ui',
];

/** Somebody else's Backstage, new from create-app, which takes Steward in by the recipes. */
export class AdoptingApp {
  #children;
  #log;
  #folder;

  /**
   * Makes the app with the newest Backstage; packages of Steward come from the registry.
   *
   * @param options.isLegacy - on the old frontend system
   */
  static async create(children, { registryUrl, isLegacy }) {
    const parent = mkdtempSync(join(tmpdir(), 'steward-adopt-'));
    const app = new AdoptingApp(children, join(parent, 'acme'));
    // Recipes speak of a checkout of Steward beside the app.
    symlinkSync(root, join(parent, 'steward'));
    await app.#run(
      'npx',
      [
        '-y',
        createApp,
        '--skip-install',
        ...(isLegacy ? ['--legacy'] : []),
        '--path',
        app.#folder,
      ],
      {
        cwd: parent,
        env: { BACKSTAGE_APP_NAME: 'acme' },
      },
    );
    app.#addYaml('.yarnrc.yml', {
      npmScopes: { steward: { npmRegistryServer: registryUrl } },
      unsafeHttpWhitelist: ['127.0.0.1'],
      enableTelemetry: false,
    });
    await app.#run(node, [yarn, 'up', '@backstage/*']);
    return app;
  }

  /** An app that an earlier run made and followed the recipes in. */
  static open(children, folder) {
    if (!existsSync(join(folder, 'app-config.yaml'))) {
      throw new StewardError(
        `${folder} is not an app, because it has no app-config.yaml. A run that fails names the folder of its app.`,
      );
    }
    return new AdoptingApp(children, folder);
  }

  constructor(children, folder) {
    this.#children = children;
    this.#folder = folder;
    this.#log = new ProcessLog('adopt');
  }

  get folder() {
    return this.#folder;
  }

  /** Does what a recipe says: runs its commands, adds its code and its configuration. */
  async follow(recipe) {
    for (const { language, file, text } of recipe.blocks) {
      if (language === 'sh') {
        await this.#run('bash', ['-euc', text]);
      } else if (language === 'diff') {
        await this.#applyPatch(text);
      } else if (language === 'ts' && file) {
        this.#addCode(file, text);
      } else if (language === 'yaml' && file) {
        this.#addYaml(file, parseAll(text));
      } else {
        throw new StewardError(
          `A block of "${recipe.title}" in docs/install.md names no file: begin it with a comment that does.`,
        );
      }
    }
  }

  /** Puts what a file recommends into the configuration of the app. */
  async addConfiguration(file) {
    this.#addYaml('app-config.yaml', parse(readFileSync(file, 'utf8')));
  }

  /** Refuses an app that has two versions of a package that must be there once. */
  checkCopies() {
    const versions = Object.values(
      parse(readFileSync(join(this.#folder, 'yarn.lock'), 'utf8')),
    ).flatMap(({ resolution = '' }) =>
      single.filter(name => resolution.startsWith(`${name}@npm:`)),
    );
    const twice = versions.filter((name, at) => versions.indexOf(name) !== at);
    if (twice.length > 0) {
      throw new StewardError(
        `The app has more than one version of ${twice.join(
          ', ',
        )}: "yarn why" in ${this.#folder} says who asks for which.`,
      );
    }
  }

  /** Checks the types of the app, and builds what browsers load. */
  async build() {
    await this.#run(node, [yarn, 'install'], { env: scriptsOf(true) });
    await this.#run(node, [yarn, 'tsc']);
    await this.#run(node, [yarn, 'workspace', 'app', 'build']);
  }

  /** Starts the backend, which serves the built app too, and waits until it is ready. */
  async start(settings) {
    const log = new ProcessLog('adopt-backend');
    const backend = this.#children.start(
      node,
      [yarn, 'workspace', 'backend', 'start'],
      {
        cwd: this.#folder,
        env: {
          ...backendEnvironment(settings),
          APP_CONFIG_app_baseUrl: settings.portalUrl,
          APP_CONFIG_backend_baseUrl: settings.portalUrl,
          APP_CONFIG_backend_listen_port: String(settings.portalPort),
          APP_CONFIG_backend_cors_origin: settings.portalUrl,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    log.attach(backend);
    const ready = await waitForAnswer(
      `${settings.portalUrl}/.backstage/health/v1/readiness`,
      {
        accept: response => response.ok,
        alive: () => backend.exitCode === null && !this.#children.stopping,
        timeoutSeconds: 300,
      },
    );
    if (!ready) {
      throw new StewardError(
        `The app did not start with Steward in it; its log is ${log.file} and ends with:\n\n${log.tail}`,
      );
    }
    return `its log is ${log.file}`;
  }

  async #applyPatch(text) {
    const patch = join(this.#folder, '..', 'recipe.diff');
    writeFileSync(patch, text);
    await this.#run('git', ['apply', '--recount', patch]);
  }

  #addCode(file, text) {
    const path = join(this.#folder, file);
    const code = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      code.replace('backend.start();', () => `${text}\nbackend.start();`),
    );
  }

  #addYaml(file, addition) {
    const path = join(this.#folder, file);
    const before = existsSync(path) ? parse(readFileSync(path, 'utf8')) : {};
    writeFileSync(path, stringify(merged(before ?? {}, addition)));
  }

  async #run(command, args, { cwd = this.#folder, env } = {}) {
    mkdirSync(cwd, { recursive: true });
    const child = this.#children.start(command, args, {
      cwd,
      // Not CI, where Yarn would refuse to change the lock file.
      env: {
        ...toolchainEnvironment(),
        CI: '',
        ...scriptsOf(false),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#log.attach(child);
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) {
      throw new StewardError(
        `"${[command, ...args].join(
          ' ',
        )}" ended with code ${code} in ${cwd}; the log is ${
          this.#log.file
        } and ends with:\n\n${this.#log.tail}`,
      );
    }
  }
}

/** Whether Yarn builds native addons: once before the app is, rather than with each recipe. */
function scriptsOf(enabled) {
  return { YARN_ENABLE_SCRIPTS: String(enabled) };
}

function parseAll(text) {
  return parse(
    inSandbox.reduce((result, [from, to]) => result.replaceAll(from, to), text),
  );
}

/** Two configurations as a person would put one into the other: lists grow, sections are joined. */
function merged(into, addition) {
  if (Array.isArray(into) && Array.isArray(addition)) {
    return [...into, ...addition];
  }
  if (!isSection(into) || !isSection(addition)) {
    return addition;
  }
  const result = { ...into };
  for (const [key, value] of Object.entries(addition)) {
    result[key] = key in into ? merged(into[key], value) : value;
  }
  return result;
}

function isSection(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
