/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-react';
import { DefaultTemplateOutputs } from '@backstage/plugin-scaffolder-react/alpha';
import { Navigate } from 'react-router-dom';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';

/** Where a finished task leads: to the run that it asked for. Others show what they made. */
export function TaskOutputs(props: { output?: ScaffolderTaskOutput }) {
  const { output } = props;
  const links = useProvisioningLinks();
  const runId: unknown = output?.runId;
  return typeof runId === 'string' && runId !== '' ? (
    <Navigate to={links.run(runId)} replace />
  ) : (
    <DefaultTemplateOutputs output={output} />
  );
}
