/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnclaveImage } from '../aws/dynamodb/EnclaveStream';
import { Json } from './StateMachine';

type Config = Record<string, Json>;

function configOf(image: EnclaveImage): Config {
  const { providerConfig } = image;
  return typeof providerConfig === 'object' && providerConfig !== null
    ? (providerConfig as Config)
    : {};
}

/** The input that Treza's stream function gives to a machine for a row. */
export function triggerInput(
  image: EnclaveImage,
  action: 'deploy' | 'destroy',
): Json {
  const config = configOf(image);
  return {
    enclave_id: image.id,
    action,
    configuration:
      typeof image.configuration === 'string'
        ? image.configuration
        : JSON.stringify(config),
    terraform_config: {
      instance_type: config.instanceType ?? 'm6i.xlarge',
      cpu_count: Number(config.cpuCount ?? 2),
      memory_mib: Number(config.memoryMiB ?? 1024),
      debug_mode: config.enableDebug ?? false,
    },
    wallet_address: String(image.walletAddress ?? ''),
    docker_image: config.dockerImage ?? '',
    workload_type: config.workloadType ?? 'service',
    health_check_path: config.healthCheckPath ?? '/health',
    health_check_interval: config.healthCheckInterval ?? 30,
    aws_services: config.awsServices ?? '',
    expose_ports: config.exposePorts ?? '',
    // As Python's datetime.utcnow().isoformat() has it
    timestamp: new Date().toISOString().replace('Z', '000'),
  };
}
