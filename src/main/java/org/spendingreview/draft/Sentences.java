package org.spendingreview.draft;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.spendingreview.ledger.TextResource;

/**
 * Turns data into the lines of a draft by a text with places, so that a sentence is changed without
 * Java. The text sees texts, numbers, lists and maps only: it can load no class, call no method of
 * an object and read no other file.
 */
final class Sentences {
  /** The wording that ships with the program. */
  static final String RESOURCE = "draft/report.ftl";

  private Sentences() {}

  /** The draft's lines; see {@link DraftReader} for what they look like. */
  static String of(Map<String, Object> data) {
    Configuration configuration = configuration();
    Map<String, Object> model = new HashMap<>(data);
    model.putAll(Functions.all());
    StringWriter out = new StringWriter();
    try {
      new Template(RESOURCE, TextResource.of(RESOURCE), configuration).process(model, out);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    } catch (TemplateException e) {
      throw new IllegalStateException("Cannot fill in " + RESOURCE, e);
    }
    return out.toString();
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateLoader(null);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    return configuration;
  }
}
