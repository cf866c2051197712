/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createMockDirectory } from '@backstage/backend-test-utils';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import {
  accountCloseInputsSchema,
  accountCreateInputsSchema,
  accountFixInputsSchema,
  enclaveCreateInputsSchema,
  enclaveReferenceInputsSchema,
  enclaveResizeInputsSchema,
  environmentOnboardInputsSchema,
  environmentRemoveInputsSchema,
  RUN_KINDS,
  teamOnboardInputsSchema,
  teamQuotaInputsSchema,
  teamRetireInputsSchema,
} from '@steward/backstage-plugin-provisioning-common';
import { z } from 'zod';
import { ProvisioningRecorder } from './__testUtils__/ProvisioningRecorder';
import { ScaffolderApi } from './__testUtils__/ScaffolderApi';
import {
  panelRequest,
  shippedTemplates,
} from './__testUtils__/shippedTemplates';
import { startScaffolder } from './__testUtils__/startScaffolder';

const SCHEMAS: Record<string, z.ZodType> = {
  'account.close': accountCloseInputsSchema,
  'account.create': accountCreateInputsSchema,
  'account.fix': accountFixInputsSchema,
  'enclave.create': enclaveCreateInputsSchema,
  'enclave.destroy': enclaveReferenceInputsSchema,
  'enclave.pause': enclaveReferenceInputsSchema,
  'enclave.resize': enclaveResizeInputsSchema,
  'environment.onboard': environmentOnboardInputsSchema,
  'environment.remove': environmentRemoveInputsSchema,
  'team.onboard': teamOnboardInputsSchema,
  'team.quota': teamQuotaInputsSchema,
  'team.retire': teamRetireInputsSchema,
};

const standIns: Record<string, string> = {
  account: '111122223333',
  enclave: 'enc_1700000000000_k3x9a1b2c',
  organizationalUnit: 'ou-ab12-cdefgh34',
};

describe('templates', () => {
  const folder = createMockDirectory();
  const recorder = new ProvisioningRecorder();
  let scaffolder: ScaffolderApi;

  beforeAll(async () => {
    recorder.readOnly = true;
    const port = await startScaffolder({
      features: [recorder.feature()],
      config: { backend: { workingDirectory: folder.path } },
    });
    scaffolder = new ScaffolderApi(port);
  });

  const templates = shippedTemplates(type => standIns[type]);

  it('are there for every request and its way back', () => {
    expect(templates.map(({ name }) => name)).toEqual([
      'change-team-quota',
      'decommission-account',
      'decommission-enclave',
      'decommission-environment',
      'decommission-team',
      'fix-account',
      'onboard-environment',
      'onboard-team',
      'pause-resume-enclave',
      'request-account',
      'request-enclave',
      'resize-enclave',
    ]);
  });

  it.each(templates)(
    '$name asks for what its form and its panel say',
    async shipped => {
      const { name, template, values } = shipped;
      expect(await templateEntityV1beta3Validator.check(template)).toBe(true);
      expect(template.metadata).toMatchObject({
        name,
        annotations: { 'steward.dev/template-version': '1.0.0' },
      });

      recorder.assessed.length = 0;
      const { output } = await scaffolder.dryRun(template, values);
      const [asked] = recorder.assessed;
      const { kind, target, inputs } = asked;
      expect(RUN_KINDS).toContain(kind);
      SCHEMAS[kind].parse(inputs);
      expect({ kind, target, inputs }).toEqual(panelRequest(shipped));
      expect(asked.reason).toBe(values.reason);
      expect(asked.template).toEqual({
        ref: 'template:default/dry-run',
        version: '1.0.0',
      });
      // In a dry run there is no run to follow
      expect(output.links).toEqual([]);
    },
  );

  it('refuse what the form does not let through either', async () => {
    const { template, values } = templates.find(
      ({ name }) => name === 'request-enclave',
    )!;
    const refused = (wrong: object) =>
      scaffolder.dryRun(template, { ...values, ...wrong });
    await expect(refused({ memoryMib: 64 })).rejects.toThrow('1024');
    await expect(refused({ accountId: 111122223333 })).rejects.toThrow(
      'is not of a type(s) string',
    );
    await expect(refused({ name: 'Kyc' })).rejects.toThrow('does not match');
    await expect(refused({ cpuCount: undefined })).rejects.toThrow('cpuCount');
  });
});
