/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Settings of npm that `npm run` hands on, and the names that Yarn has for them. */
const SETTINGS = {
  npm_config_registry: 'YARN_NPM_REGISTRY_SERVER',
  npm_config_proxy: 'YARN_HTTP_PROXY',
  npm_config_https_proxy: 'YARN_HTTPS_PROXY',
  npm_config_cafile: 'YARN_HTTPS_CA_FILE_PATH',
};

/**
 * What a person's npm configuration says of the network, for Yarn, which does
 * not read it. What is set for Yarn already stays.
 *
 * @param environment - as `npm run` makes it
 * @returns variables to add
 */
export function yarnSettings(environment) {
  const settings = {};
  for (const [npmName, yarnName] of Object.entries(SETTINGS)) {
    if (environment[npmName] && !environment[yarnName]) {
      settings[yarnName] = environment[npmName];
    }
  }
  const registry = settings.YARN_NPM_REGISTRY_SERVER;
  if (registry?.startsWith('http:')) {
    // Yarn refuses a registry without TLS unless its host is named.
    settings.YARN_UNSAFE_HTTP_WHITELIST = new URL(registry).hostname;
  }
  return settings;
}
