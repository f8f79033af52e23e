package org.aludel.core.dialect;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.UniqueConstraint;

/** Writes constraints of tables in standard SQL. A dialect overrides the methods where its grammar differs. */
public class ConstraintCompiler extends DefinitionPart {

    public ConstraintCompiler(SqlCompiler sql) {
        super(sql);
    }

    /** One for databases where each statement keeps all constraints. */
    public static ConstraintCompiler neverDeferrable(SqlCompiler sql) {
        return new ConstraintCompiler(sql) {
            @Override
            protected boolean isDeferrable(TableConstraint constraint) {
                return false;
            }
        };
    }

    /** Writes a constraint, with its name if it has one. */
    public SqlCompiler constraint(TableConstraint constraint) {
        String name = constraint.name();
        if (name != null) {
            sql.append("CONSTRAINT ").name(name).append(" ");
        }
        if (constraint instanceof PrimaryKey key) {
            sql.append("PRIMARY KEY ");
            names(key.columns());
        } else if (constraint instanceof UniqueConstraint unique) {
            sql.append("UNIQUE ");
            names(unique.columns());
        } else if (constraint instanceof ForeignKey key) {
            foreignKey(key);
        } else {
            sql.append("CHECK (");
            condition(((CheckConstraint) constraint).condition()).append(")");
        }
        deferrability(constraint);
        return sql;
    }

    /** The name of a constraint that is to be dropped. */
    public final String requireName(TableConstraint constraint) {
        String name = constraint.name();
        if (name == null) {
            throw CompileErrors.invalid(
                    "A constraint without a name cannot be dropped. Read its name from the database first.");
        }
        return name;
    }

    // ---- when it is checked

    private void deferrability(TableConstraint constraint) {
        Deferrability deferrability = constraint.deferrability();
        refuse(
                deferrability != Deferrability.NOT_DEFERRABLE && !isDeferrable(constraint),
                "deferrable constraints of this kind",
                "Let each statement keep it.");
        sql.append(
                switch (deferrability) {
                    case NOT_DEFERRABLE -> "";
                    case INITIALLY_IMMEDIATE -> " DEFERRABLE INITIALLY IMMEDIATE";
                    case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
                });
    }

    /** True when a constraint may be checked at the end of a transaction. */
    protected boolean isDeferrable(TableConstraint constraint) {
        return true;
    }

    // ---- foreign keys

    /** Writes a foreign key. */
    protected void foreignKey(ForeignKey key) {
        sql.append("FOREIGN KEY ");
        names(key.columns()).append(" REFERENCES ").name(key.referredTable());
        if (!key.referredColumns().isEmpty()) {
            sql.append(" ");
            names(key.referredColumns());
        }
        action("ON DELETE ", key.onDelete(), deleteActions());
        action("ON UPDATE ", key.onUpdate(), updateActions());
    }

    /** What may happen to a row when the row that it refers to is deleted. */
    protected Set<ReferentialAction> deleteActions() {
        return EnumSet.allOf(ReferentialAction.class);
    }

    /** What may happen to a row when the key of the row that it refers to changes. */
    protected Set<ReferentialAction> updateActions() {
        return deleteActions();
    }

    /** Writes what happens to referring rows; nothing for the standard's default. */
    private void action(String event, ReferentialAction action, Set<ReferentialAction> possible) {
        if (action != ReferentialAction.NO_ACTION) {
            refuse(
                    !possible.contains(action),
                    event + action.keyword(),
                    action == ReferentialAction.RESTRICT
                            ? "Use NO ACTION, which refuses the change, too."
                            : "Change the referring rows by statements of your own.");
            sql.append(" ").append(event).append(action.keyword());
        }
    }
}
