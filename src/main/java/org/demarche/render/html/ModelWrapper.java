package org.demarche.render.html;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.demarche.model.date.PartialDate;
import org.demarche.model.date.TimeSpan;
import org.demarche.model.measure.Money;
import org.demarche.model.term.Term;
import org.demarche.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How templates see Java values: the components of records and nothing else of any class.
 *
 * <p>Dates and sums print in words, terms too ({@code ${measure.status}} gives {@code under way});
 * a term's spelling in the definition is its {@code key}, a date's ISO spelling its {@code iso}.
 */
final class ModelWrapper extends DefaultObjectWrapper {

  private final Words words;

  /**
   * @param words in the language of what is printed
   */
  ModelWrapper(Words words) {
    super(settings(), true);
    this.words = words;
  }

  private static ExtendableBuilder settings() {
    ExtendableBuilder builder = new ExtendableBuilder();
    builder.setMemberAccessPolicy(new RecordComponentsOnly());
    return builder;
  }

  private static final class ExtendableBuilder
      extends freemarker.template.DefaultObjectWrapperConfiguration {
    ExtendableBuilder() {
      super(Configuration.VERSION_2_3_35);
    }
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value instanceof Term term) {
      return new Spoken(words.term(term), key -> key.equals("key") ? wrap(term.key()) : null);
    }
    if (value instanceof LocalDate date) {
      return wrap(PartialDate.of(date));
    }
    if (value instanceof PartialDate date) {
      TemplateHashModel components = (TemplateHashModel) super.wrap(date);
      return new Spoken(
          words.date(date), key -> key.equals("iso") ? wrap(date.toString()) : components.get(key));
    }
    if (value instanceof TimeSpan span) {
      return new Spoken(words.span(span), ((TemplateHashModel) super.wrap(span))::get);
    }
    if (value instanceof Money money) {
      return new Spoken(words.money(money), ((TemplateHashModel) super.wrap(money))::get);
    }
    return super.wrap(value);
  }

  /** A value that prints as words and still has members. */
  private record Spoken(String words, Members members)
      implements TemplateScalarModel, TemplateHashModel {

    @Override
    public String getAsString() {
      return words;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      return members.get(key);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  private interface Members {
    @Nullable TemplateModel get(String key) throws TemplateModelException;
  }

  /**
   * Accessors of record components, {@code kind()} of elements, {@code choice} of linkages and
   * {@code checked} of constraints.
   */
  private static final class RecordComponentsOnly implements MemberAccessPolicy {

    private static final Set<String> ALSO = Set.of("kind", "isChoice", "isChecked");

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      RecordComponent[] components =
          type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
      return new ClassMemberAccessPolicy() {
        @Override
        public boolean isMethodExposed(Method method) {
          return method.getParameterCount() == 0
              && (ALSO.contains(method.getName())
                  || Arrays.stream(components).anyMatch(c -> c.getName().equals(method.getName())));
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
          return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
          return false;
        }
      };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return true;
    }
  }
}
