package org.spendingreview.synthetic;

import java.io.Serializable;

/**
 * A project (项目).
 *
 * @param code its code, empty for spending of no project
 * @param name its name
 * @param parentCode the code of the project it is part of, or an empty text
 */
record Project(String code, String name, String parentCode) implements Serializable {
  static final Project NONE = new Project("", "", "");
}
