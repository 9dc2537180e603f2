package org.demarche.deliver.channel.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** A body that knows whether its last byte was asked for, after which it may have arrived. */
final class HandedOver implements BodyPublisher {

  private final BodyPublisher body;
  private final long length;
  private volatile boolean whole;

  HandedOver(byte[] content) {
    this.body = java.net.http.HttpRequest.BodyPublishers.ofByteArray(content);
    this.length = content.length;
  }

  /** Whether the far side may have all of it. */
  boolean isWhole() {
    return whole;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    body.subscribe(
        new Subscriber<ByteBuffer>() {
          private long given;

          @Override
          public void onSubscribe(Subscription subscription) {
            subscriber.onSubscribe(subscription);
          }

          @Override
          public void onNext(ByteBuffer part) {
            given += part.remaining();
            whole = given >= length;
            subscriber.onNext(part);
          }

          @Override
          public void onError(Throwable failure) {
            subscriber.onError(failure);
          }

          @Override
          public void onComplete() {
            whole = true;
            subscriber.onComplete();
          }
        });
  }
}
