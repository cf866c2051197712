/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AslDefinition, StateMachine } from '../StateMachine';
import { accountClosure, accountClosureMachineName } from './accountClosure';
import { accountFix, accountFixMachineName } from './accountFix';
import { accountMachineName, accountRequest } from './accountRequest';
import { Place } from './asl';
import {
  enclaveCleanup,
  enclaveDeployment,
  enclaveMachineNames,
} from './enclaveMachines';
import {
  expressMachineName,
  fleet,
  fleetMachineName,
  healthCheck,
  quotaChange,
  quotaMachineName,
} from './fleetMachines';

/** A machine that every sandbox has. */
export interface SeededMachine {
  name: string;
  type: StateMachine['type'];
  definition: AslDefinition;
  /** The same machine with the defects of Treza's failure handler. */
  defective?: AslDefinition;
}

/** The machines of the management account. */
export function seededMachines(place: Place): SeededMachine[] {
  const standard = (
    name: string,
    definition: AslDefinition,
    defective?: AslDefinition,
  ): SeededMachine => ({ name, type: 'STANDARD', definition, defective });
  return [
    standard(
      enclaveMachineNames.deploy,
      enclaveDeployment(place, 'cause'),
      enclaveDeployment(place, 'validation-message'),
    ),
    standard(
      enclaveMachineNames.destroy,
      enclaveCleanup(place, 'cause'),
      enclaveCleanup(place, 'validation-message'),
    ),
    standard(accountMachineName, accountRequest(place)),
    standard(accountClosureMachineName, accountClosure()),
    standard(accountFixMachineName, accountFix(place)),
    standard(fleetMachineName, fleet(place)),
    standard(quotaMachineName, quotaChange(place)),
    { name: expressMachineName, type: 'EXPRESS', definition: healthCheck() },
  ];
}
