package org.spendingreview.synthetic;

import java.io.Serializable;
import java.util.List;

/**
 * Where a department comes from: chance, or a profile folder. It may be sent to another machine.
 */
interface DepartmentSource extends Serializable {
  /** The department, the same at every call. */
  Department department();

  /** Its years in order, of those asked for; a year in which it does not exist is left out. */
  List<DepartmentYear> years(int firstYear, int lastYear);
}
