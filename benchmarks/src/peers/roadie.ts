/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { AWSOrganizationAccountsProvider } from '@roadiehq/catalog-backend-module-aws';
import { serveRuns } from '../lib/serveRuns';

const ignore = () => {};

/** Its own template, but for double quotes in the title, which end its run. */
const template = `
{% extends 'AWSEntityProvider.base.yaml' %}
{% set entityName = data.Arn | arn_to_name %}
{% set entityTitle = data.Name | replace('"', "'") %}
{% set entityType = "aws-account" %}
{% block additionalMetadata %}
  joinedMethod: "{{ data.JoinedMethod or "UNKNOWN" }}"
  status: "{{ data.Status or "UNKNOWN" }}"
{% endblock %}
`;

async function main() {
  const accountId = process.env.BENCHMARK_ACCOUNT_ID;
  let entities = 0;
  const logger = {
    debug: ignore,
    info: ignore,
    warn: ignore,
    error: ignore,
    child: () => logger,
  };
  const provider = AWSOrganizationAccountsProvider.fromConfig(
    new ConfigReader({
      accountId,
      roleName: 'steward-reader',
      roleArn: `arn:aws:iam::${accountId}:role/steward-reader`,
      region: 'us-east-1',
    }),
    // The default path never assumes the configured role; this is its way that works.
    { logger, template, useTemporaryCredentials: true },
  );
  await provider.connect({
    applyMutation: async (mutation: { entities: unknown[] }) => {
      entities = mutation.entities.length;
    },
    refresh: async () => {},
  });
  await serveRuns(async () => {
    await provider.run();
    return { entities };
  });
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
