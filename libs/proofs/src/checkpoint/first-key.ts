import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CheckpointStore } from './checkpoint-store.js';
import { SigningKeys } from './signing-keys.js';

/** Makes the first key that signs checkpoints, at the first start of an installation; at each, looks for the newest checkpoint. */
@Injectable()
export class FirstKey implements OnApplicationBootstrap {
  constructor(
    private readonly keys: SigningKeys,
    private readonly store: CheckpointStore,
  ) {}

  /** @throws StartFault when it cannot be made. */
  async onApplicationBootstrap(): Promise<void> {
    await this.keys.begin();
    await this.store.check();
  }
}
