package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.spendingreview.delivery.DeliveryStatus.COMPLETE;
import static org.spendingreview.delivery.DeliveryStatus.INCOMPLETE;
import static org.spendingreview.delivery.DeliveryStatus.WITHHELD;

import org.junit.jupiter.api.Test;

class DeliveryStatusTest {

  @Test
  void theWorseFateOfTwoHolds() {
    assertEquals(COMPLETE, COMPLETE.or(COMPLETE));
    assertEquals(INCOMPLETE, COMPLETE.or(INCOMPLETE));
    assertEquals(WITHHELD, WITHHELD.or(INCOMPLETE));
  }
}
