/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-react';
import { DefaultTemplateOutputs } from '@backstage/plugin-scaffolder-react/alpha';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { RunCard } from './RunCard';
import styles from './RunCard.module.css';

/** What a finished task shows: the run that it asked for, live, then its other links. */
export function TaskOutputs(props: { output?: ScaffolderTaskOutput }) {
  const { output } = props;
  const links = useProvisioningLinks();
  const runId: unknown = output?.runId;
  if (typeof runId !== 'string' || runId === '') {
    return <DefaultTemplateOutputs output={output} />;
  }
  const others = output?.links?.filter(({ url }) => url !== links.run(runId));
  return (
    <div className={styles.outputs}>
      <RunCard key={runId} id={runId} />
      <DefaultTemplateOutputs output={{ ...output, links: others }} />
    </div>
  );
}
