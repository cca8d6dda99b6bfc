import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SigningKeys } from './signing-keys.js';

/** Makes the first key that signs checkpoints, at the first start of an installation. */
@Injectable()
export class FirstKey implements OnApplicationBootstrap {
  constructor(private readonly keys: SigningKeys) {}

  /** @throws StartFault when it cannot be made. */
  async onApplicationBootstrap(): Promise<void> {
    await this.keys.begin();
  }
}
