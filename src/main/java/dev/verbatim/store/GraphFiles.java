package dev.verbatim.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Opens and closes the files of a TDB2 database. */
final class GraphFiles {
    private GraphFiles() {}

    /** TDB2's own way: one process at a time, which holds while {@code folder} belongs to one build. */
    static DatasetGraph openForWriting(Path folder) {
        return DatabaseMgr.connectDatasetGraph(Location.create(folder));
    }

    /** Puts all on the disk and lets the files go; no transaction may be under way. */
    static void close(DatasetGraph written) {
        TDBInternal.expel(written);
    }

    /**
     * Past the lock that TDB2 takes for a process: nobody writes to a published generation, so many may read it. Within
     * this process it can be opened once at a time.
     */
    static DatasetGraph openForReading(Path folder) {
        Path newest = DatabaseOps.findStorageLocation(folder);
        if (newest == null) {
            throw new StoreException(folder + " holds no graph", "build the store anew");
        }
        return new Unshared(TDB2StorageBuilder.build(Location.create(newest)));
    }

    /** Closing it closes the files. */
    private static final class Unshared extends DatasetGraphWrapper {
        private final DatasetGraphTDB files;

        private Unshared(DatasetGraphTDB files) {
            super(files);
            this.files = files;
        }

        @Override
        public void close() {
            files.shutdown();
        }
    }
}
